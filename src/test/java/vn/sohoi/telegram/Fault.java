package vn.sohoi.telegram;

/**
 * One wrong answer of {@link FakeTelegram}.
 *
 * @param body empty to break the connection without an answer
 */
public record Fault(int status, String body) {

    public static Fault tooMany(int retryAfter) {
        return new Fault(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %1$d",\
                "parameters":{"retry_after":%1$d}}""".formatted(retryAfter));
    }

    public static Fault error(int code, String description) {
        return new Fault(code, """
                {"ok":false,"error_code":%d,"description":"%s"}""".formatted(code, description));
    }

    public static Fault badGateway() {
        return new Fault(502, "<html><h1>502 Bad Gateway</h1></html>");
    }

    public static Fault garbage() {
        return new Fault(200, "{\"ok\":true,\"result\":[{\"upd");
    }

    public static Fault brokenConnection() {
        return new Fault(0, "");
    }
}
