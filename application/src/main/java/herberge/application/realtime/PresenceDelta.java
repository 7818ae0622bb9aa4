package herberge.application.realtime;

import herberge.application.realtime.PresenceCodec.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what this server has reported to the others about its own users, and finds what they do not know yet. */
final class PresenceDelta {

    private final Map<EntityRef, Map<Long, PresenceEntry>> reported = new LinkedHashMap<>();

    /** Sets the entries of this server at an entity, and returns what the other servers do not know yet. */
    List<Word> update(EntityRef thing, List<PresenceEntry> entries) {
        Map<Long, PresenceEntry> before = reported.getOrDefault(thing, Map.of());
        Map<Long, PresenceEntry> after = new LinkedHashMap<>();
        List<Word> words = new ArrayList<>();
        for (PresenceEntry claim : entries) {
            after.put(claim.user(), claim);
            if (!claim.equals(before.get(claim.user()))) {
                words.add(new Word(thing, claim.user(), claim));
            }
        }
        before.keySet().stream()
                .filter(user -> !after.containsKey(user))
                .forEach(user -> words.add(new Word(thing, user, null)));
        if (after.isEmpty()) {
            reported.remove(thing);
        } else {
            reported.put(thing, after);
        }
        return words;
    }

    /** All entries that were reported and still hold. */
    List<Word> all() {
        List<Word> all = new ArrayList<>();
        reported.forEach((thing, claims) -> claims.forEach((user, claim) -> all.add(new Word(thing, user, claim))));
        return all;
    }
}
