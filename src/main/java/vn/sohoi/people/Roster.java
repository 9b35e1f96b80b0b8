package vn.sohoi.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;
import vn.sohoi.units.UnitTree;

/** Who holds which post now. */
@Component
public class Roster {

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile Lazy<Map<String, List<Post>>> byPhone = Lazy.of(this::load);

    Roster(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The posts a person holds now, in the order of their units; empty when the phone is in no roster. */
    public List<Post> postsOf(Phone phone) {
        return byPhone.get().getOrDefault(phone.digits(), List.of());
    }

    /** Those who hold posts in a unit now. */
    public List<Post> of(String unit) {
        return all().stream().filter(post -> post.unit().equals(unit)).toList();
    }

    public List<Post> all() {
        return byPhone.get().values().stream().flatMap(List::stream).toList();
    }

    /**
     * Makes the holders of every unit and role that is named exactly those given: who is not named any more for that
     * unit and role loses the post at once, a post in a unit that was merged into it too. Other units and roles stay as
     * they are.
     *
     * @param tree the units of today
     */
    public synchronized void replace(Collection<Post> posts, UnitTree tree) {
        Set<String> named = posts.stream().map(post -> place(post, tree)).collect(Collectors.toSet());
        Map<String, Post> current = all().stream().collect(Collectors.toMap(Post::holder, post -> post));
        Set<String> kept = posts.stream().map(Post::holder).collect(Collectors.toSet());
        Instant now = clock.instant();
        Stream<Post> renamed = posts.stream()
                .flatMap(post -> Stream.ofNullable(current.get(post.holder()))
                        .filter(held -> !held.name().equals(post.name()))
                        .map(held -> held.named(post.name())));
        Stream<Post> begun = begun(posts.stream()
                .filter(post -> !current.containsKey(post.holder()))
                .toList());
        Stream<Post> ended = current.values().stream()
                .filter(post -> named.contains(place(post, tree)) && !kept.contains(post.holder()))
                .map(post -> post.end(now));
        write(Stream.of(renamed, begun, ended).flatMap(all -> all).toList());
        byPhone = Lazy.of(this::load);
    }

    /** Gives somebody a post beside those who hold it; nothing changes when she holds it already. */
    public synchronized void begin(Post post) {
        boolean held = postsOf(new Phone(post.phone())).stream()
                .anyMatch(other -> other.holder().equals(post.holder()));
        if (!held) {
            write(begun(List.of(post)).toList());
            byPhone = Lazy.of(this::load);
        }
    }

    /** Ends a post at once; nothing changes when it has ended. */
    public synchronized void end(Post post, Instant at) {
        all().stream()
                .filter(held -> held.holder().equals(post.holder()))
                .findFirst()
                .ifPresent(held -> {
                    write(List.of(held.end(at)));
                    byPhone = Lazy.of(this::load);
                });
    }

    /**
     * Gives a post to another person, who loses the lower one that she held in the same unit. The old holder's post ends
     * last, so that after a kill the same again completes it; when she holds it no more, nothing changes.
     */
    synchronized void handOver(Post old, Post next) {
        boolean holds = all().stream().anyMatch(held -> held.holder().equals(old.holder()));
        if (!holds) {
            return;
        }
        Stream<Post> begun = postsOf(new Phone(next.phone())).stream()
                        .anyMatch(held -> held.holder().equals(next.holder()))
                ? Stream.empty()
                : begun(List.of(next));
        Stream<Post> lower = postsOf(new Phone(next.phone())).stream()
                .filter(held -> held.unit().equals(next.unit()) && held.role() == Role.DEPUTY)
                .map(held -> held.end(next.from()));
        Stream<Post> ended = all().stream()
                .filter(held -> held.holder().equals(old.holder()))
                .map(held -> held.end(next.from()));
        write(Stream.of(begun, lower, ended).flatMap(all -> all).toList());
        byPhone = Lazy.of(this::load);
    }

    /** Whoever held the post before keeps that one with its end. */
    private Stream<Post> begun(List<Post> posts) {
        List<String> ids = posts.stream().map(Post::id).toList();
        Set<String> before = mongo.find(query(where("_id").in(ids)), Post.class).stream()
                .map(Post::id)
                .collect(Collectors.toSet());
        return posts.stream().map(post -> before.contains(post.id()) ? post.again() : post);
    }

    /** In one command: hundreds of writes one by one make the first start wait for the disk. */
    private void write(List<Post> posts) {
        BulkOperations writes = mongo.bulkOps(BulkMode.ORDERED, Post.class);
        posts.forEach(post -> writes.replaceOne(
                query(where("_id").is(post.id())),
                post,
                FindAndReplaceOptions.options().upsert()));
        if (!posts.isEmpty()) {
            writes.execute();
        }
    }

    private static String place(Post post, UnitTree tree) {
        return post.place(tree) + "|" + post.role();
    }

    private Map<String, List<Post>> load() {
        return mongo.find(query(where("to").is(null)), Post.class).stream()
                .sorted(Comparator.comparing(Post::unit).thenComparing(Post::role))
                .collect(Collectors.groupingBy(Post::phone));
    }
}
