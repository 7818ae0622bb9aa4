package herberge.application.realtime;

import herberge.application.realtime.PresenceCodec.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this server has told the others of its own people, and so what they do not know yet. */
final class PresenceDelta {

    private final Map<EntityRef, Map<Long, PresenceEntry>> told = new LinkedHashMap<>();

    /** What is to be said of the thing now that these are there. */
    List<Word> of(EntityRef thing, List<PresenceEntry> here) {
        Map<Long, PresenceEntry> before = told.getOrDefault(thing, Map.of());
        Map<Long, PresenceEntry> now = new LinkedHashMap<>();
        List<Word> news = new ArrayList<>();
        for (PresenceEntry claim : here) {
            now.put(claim.user(), claim);
            if (!claim.equals(before.get(claim.user()))) {
                news.add(new Word(thing, claim.user(), claim));
            }
        }
        before.keySet().stream()
                .filter(user -> !now.containsKey(user))
                .forEach(user -> news.add(new Word(thing, user, null)));
        if (now.isEmpty()) {
            told.remove(thing);
        } else {
            told.put(thing, now);
        }
        return news;
    }

    /** Everything that stands. */
    List<Word> all() {
        List<Word> all = new ArrayList<>();
        told.forEach((thing, claims) -> claims.forEach((user, claim) -> all.add(new Word(thing, user, claim))));
        return all;
    }
}
