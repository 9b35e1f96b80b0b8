package vn.sohoi.conversation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Messages that were delivered and still stand in an outbox of the store; written with the chat's next turn. */
@Component
class DoneMarks {

    private final Map<String, Set<String>> byChat = new ConcurrentHashMap<>();

    Set<String> of(String chat) {
        return Set.copyOf(byChat.getOrDefault(chat, Set.of()));
    }

    void add(String chat, String message) {
        byChat.computeIfAbsent(chat, key -> ConcurrentHashMap.newKeySet()).add(message);
    }

    void written(String chat, Set<String> marks) {
        byChat.computeIfPresent(chat, (key, left) -> {
            left.removeAll(marks);
            return left.isEmpty() ? null : left;
        });
    }

    /** All marks as they are now, by chat. */
    Map<String, Set<String>> all() {
        return byChat.keySet().stream().collect(Collectors.toMap(Function.identity(), this::of));
    }
}
