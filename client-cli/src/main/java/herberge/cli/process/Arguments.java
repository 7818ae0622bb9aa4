package herberge.cli.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the arguments as they were typed. Under a locale that is not UTF-8 the JVM replaces umlauts by question marks
 * before {@code main} starts; if the operating system keeps the original bytes, they are read again.
 */
public final class Arguments {

    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private Arguments() {}

    public static List<String> readExactly(String[] args) {
        if (List.of(args).stream().allMatch(Arguments::isPlain) || !Files.isReadable(BYTES)) {
            return List.of(args);
        }
        try {
            return takeLast(Files.readAllBytes(BYTES), List.of(args));
        } catch (IOException e) {
            return List.of(args); // the same as without this file
        }
    }

    /** Returns the last of the zero-terminated strings, as many as there are arguments. */
    static List<String> takeLast(byte[] commandLine, List<String> args) {
        List<String> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                try {
                    all.add(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(commandLine, start, i - start))
                            .toString());
                } catch (CharacterCodingException e) {
                    return args; // not UTF-8: the JVM's own reading is the best available
                }
                start = i + 1;
            }
        }
        return all.size() < args.size() ? args : all.subList(all.size() - args.size(), all.size());
    }

    private static boolean isPlain(String arg) {
        return arg.chars().allMatch(c -> c < 128 && c != '?');
    }
}
