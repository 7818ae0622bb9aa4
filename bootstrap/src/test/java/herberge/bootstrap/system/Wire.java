package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.testing.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends exactly the given bytes, also those that an HTTP library would refuse to send. */
final class Wire {

    /** An answer with its header names in lower case. */
    @SuppressWarnings("ArrayRecordComponent") // answers are never compared
    record Reply(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The header's value, or the empty text. */
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** The media type without its parameters. */
        String mediaType() {
            return header("Content-Type").split(";", 2)[0].strip();
        }
    }

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** One request on a connection of its own. */
    Reply send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Host", "127.0.0.1:" + port, "Connection", "close"));
        all.putAll(headers);
        if (body.length > 0 && !all.containsKey("Transfer-Encoding")) {
            all.putIfAbsent("Content-Length", Integer.toString(body.length));
        } else if (body.length == 0 && !method.equals("GET") && !method.equals("HEAD")) {
            all.putIfAbsent("Content-Length", "0");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(utf8(method + " " + target + " HTTP/1.1\r\n"));
        all.forEach((name, value) -> request.writeBytes(utf8(name + ": " + value + "\r\n")));
        request.writeBytes(utf8("\r\n"));
        request.writeBytes(all.containsKey("Transfer-Encoding") ? inChunks(body) : body);
        return sendRaw(request.toByteArray(), method.equals("HEAD"));
    }

    Reply sendRaw(byte[] request) throws IOException {
        return sendRaw(request, false);
    }

    private Reply sendRaw(byte[] request, boolean headOnly) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Patience.MILLIS);
            Thread writer = new Thread(() -> write(socket, request), "wire");
            writer.start(); // an answer may come before the request has ended
            Reply reply = parse(socket.getInputStream(), headOnly);
            socket.shutdownOutput(); // whatever is still being written is of no interest any more
            writer.join(Patience.MILLIS);
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending", e);
        }
    }

    /** A server may close the connection before it has read everything; its answer has the reason. */
    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
        } catch (IOException hungUp) {
            assertThat(hungUp).isInstanceOf(SocketException.class);
        }
    }

    private static Reply parse(InputStream in, boolean headOnly) throws IOException {
        String[] statusLine = line(in).split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1].strip(), (one, other) -> one + ", " + other);
        }
        int status = Integer.parseInt(statusLine[1]);
        if (status == 100) {
            return parse(in, headOnly);
        }
        if (headOnly || status == 204 || status == 304) {
            return new Reply(status, headers, in.readAllBytes());
        }
        return new Reply(status, headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended after: " + line.toString(StandardCharsets.UTF_8));
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private static byte[] inChunks(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 8192) {
            byte[] chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + 8192));
            chunks.writeBytes(utf8(Integer.toHexString(chunk.length) + "\r\n"));
            chunks.writeBytes(chunk);
            chunks.writeBytes(utf8("\r\n"));
        }
        chunks.writeBytes(utf8("0\r\n\r\n"));
        return chunks.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
