package herberge.cli.command;

import java.security.SecureRandom;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes first passwords that can be read out over the telephone: twelve signs, none of which looks like another. */
final class FirstPasswordGenerator {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int LENGTH = 4;

    private static final Random CHANCE = new SecureRandom();

    private FirstPasswordGenerator() {}

    static String random() {
        return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return CHANCE.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
