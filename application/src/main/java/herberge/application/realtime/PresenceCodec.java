package herberge.application.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import herberge.application.port.Relay;
import herberge.application.realtime.EntityPresence.Person;
import herberge.application.shared.EntityKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How servers tell each other who is where: the speaker, and then what he knows, as {@code
 * booking,7,+3,2,edit,2026-05-04T08:28:03Z,QW5uYQ}: the thing, its owners, who does what there since when, and his name. A
 * dash stands for what there is not; where nobody does anything there any more, only the user is told.
 */
final class PresenceCodec {

    /**
     * What one server knows of one user at one thing.
     *
     * @param claim null where he is not there any more
     */
    record Word(EntityRef thing, long user, @Nullable PresenceEntry claim) {}

    /** Everything that a server says at once. */
    record Talk(String server, List<Word> words) {}

    private static final String NONE = "-";

    private PresenceCodec() {}

    /** In as many parts as it takes. */
    static List<String> written(String server, List<Word> words) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder(server);
        for (Word word : words) {
            String next = " " + written(word);
            if (part.length() + next.length() > Relay.MOST_BYTES) {
                parts.add(part.toString());
                part = new StringBuilder(server);
            }
            part.append(next);
        }
        if (part.length() > server.length()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static String written(Word word) {
        String where = word.thing().kind().code() + "," + word.thing().id() + ",";
        PresenceEntry claim = word.claim();
        if (claim == null) {
            return where + NONE + "," + word.user();
        }
        Person person = claim.person();
        return where
                + owners(claim)
                + ","
                + person.userId()
                + ","
                + person.mode().code()
                + ","
                + person.since()
                + ","
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(person.fullName().getBytes(UTF_8));
    }

    /** Each after a plus, in a fixed order; a plus alone where there is none. */
    private static String owners(PresenceEntry claim) {
        Set<Long> owners = claim.owners();
        return owners == null
                ? NONE
                : owners.stream().sorted().map(String::valueOf).collect(Collectors.joining("+", "+", ""));
    }

    private static Set<Long> owners(String field) {
        return Arrays.stream(field.split("\\+", -1))
                .filter(owner -> !owner.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where it is not understood: a newer server may say more than this one knows. */
    static Optional<Talk> read(String talk) {
        try {
            String[] parts = talk.split(" ", -1);
            List<Word> words = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                words.add(word(parts[i].split(",", -1)));
            }
            return Optional.of(new Talk(parts[0], words));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Word word(String[] fields) {
        EntityRef thing = new EntityRef(
                EntityKind.of(fields[0]).orElseThrow(() -> new IllegalArgumentException(fields[0])),
                Long.parseLong(fields[1]));
        long user = Long.parseLong(fields[3]);
        if (fields.length == 4) {
            return new Word(thing, user, null);
        }
        PresenceMode mode = PresenceMode.of(fields[4]).orElseThrow(() -> new IllegalArgumentException(fields[4]));
        String name = new String(Base64.getUrlDecoder().decode(fields[6]), UTF_8);
        return new Word(
                thing,
                user,
                new PresenceEntry(
                        new Person(user, name, mode, Instant.parse(fields[5])),
                        fields[2].equals(NONE) ? null : owners(fields[2])));
    }
}
