package vn.sohoi.messaging;

/**
 * One chat on one channel.
 *
 * @param channel the channel's name, such as {@code telegram}
 * @param id the channel's id of the chat, opaque
 */
public record Chat(String channel, String id) {

    /** The chat as one string, {@code channel:id}. */
    public String key() {
        return channel + ":" + id;
    }

    public static Chat ofKey(String key) {
        int colon = key.indexOf(':');
        return new Chat(key.substring(0, colon), key.substring(colon + 1));
    }
}
