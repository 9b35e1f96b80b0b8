package vn.sohoi.edge;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection on which bytes are sent that no HTTP client would send. */
final class RawHttp implements AutoCloseable {

    /** No answer takes so long; a test that waits longer has found a hang. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** What came back until the server closed the connection, or its first answer was whole. */
    record Answer(int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    RawHttp send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Reads to the end of the connection: what is sent here ends with a close. */
    Answer answer() throws IOException {
        InputStream in = socket.getInputStream();
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer but: " + all);
        }
        String head = all.substring(0, end);
        return new Answer(Integer.parseInt(head.substring(9, 12)), head, all.substring(end + 4));
    }

    static Answer once(int port, String bytes) throws IOException {
        try (var http = new RawHttp(port)) {
            return http.send(bytes).answer();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
