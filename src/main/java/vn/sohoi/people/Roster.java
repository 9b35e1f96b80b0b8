package vn.sohoi.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;

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
     * unit and role loses the post at once. Other units and roles stay as they are.
     */
    public synchronized void replace(Collection<Post> posts) {
        Set<String> named = posts.stream().map(Roster::place).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Post> current = all().stream().collect(Collectors.toMap(Post::id, post -> post));
        Set<String> kept = posts.stream().map(Post::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        Stream<Post> begun = posts.stream().filter(post -> !sameHolder(current.get(post.id()), post));
        Stream<Post> ended = current.values().stream()
                .filter(post -> named.contains(place(post)) && !kept.contains(post.id()))
                .map(post -> post.end(now));
        write(Stream.concat(begun, ended).toList());
        byPhone = Lazy.of(this::load);
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

    private static boolean sameHolder(@Nullable Post current, Post next) {
        return current != null && current.name().equals(next.name());
    }

    private static String place(Post post) {
        return post.unit() + "|" + post.role();
    }

    private Map<String, List<Post>> load() {
        return mongo.find(query(where("to").is(null)), Post.class).stream()
                .sorted(Comparator.comparing(Post::unit).thenComparing(Post::role))
                .collect(Collectors.groupingBy(Post::phone));
    }
}
