package vn.sohoi.conversation;

import java.util.Collection;
import vn.sohoi.people.Post;

/** Tells people what concerns them, each once for one event. */
final class PeopleNews {

    private PeopleNews() {}

    static void tell(Moment moment, Collection<Post> posts, String text) {
        posts.stream().map(Post::phone).distinct().forEach(phone -> tell(moment, phone, text));
    }

    /** Nothing for somebody who has no chat. */
    static void tell(Moment moment, String phone, String text) {
        String event = moment.source().event() + ":people";
        moment.services().announcements().announce(phone, event, drafts -> text);
    }
}
