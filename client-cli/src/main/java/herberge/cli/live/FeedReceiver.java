package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.live.model.House;
import herberge.cli.live.model.Link;
import herberge.cli.live.model.LiveModel;
import herberge.cli.realtime.Event;
import herberge.cli.realtime.FeedListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Passes what the feed receives to the thread of the screen. */
final class FeedReceiver implements FeedListener {

    private final Desk desk;
    private final Mailbox mailbox;
    private final DetailLoader details;
    private final EventNotices notices;
    private final Runnable online;
    private volatile long user;

    /** @param online called in the thread of the screen after each connection */
    FeedReceiver(Desk desk, Mailbox mailbox, DetailLoader details, Runnable online) {
        this.desk = desk;
        this.mailbox = mailbox;
        this.details = details;
        this.notices = new EventNotices(desk.texts());
        this.online = online;
    }

    @Override
    public void onConnected(Connected connected) {
        String name = Json.textOrEmpty(connected.user(), "username");
        user = connected.user().path("id").asLong();
        mailbox.post(true, () -> {
            desk.change(
                    model -> model.link(model.link().state(Link.State.CONNECTED).user(name))
                            .present(Map.of()));
            if (!connected.recovered()) {
                desk.loader().load();
            }
            details.loadAgain();
            online.run();
        });
    }

    @Override
    public void onEvent(Event event) {
        mailbox.post(false, () -> apply(event));
    }

    private void apply(Event event) {
        House before = desk.model().house();
        boolean own = event.clientId().equals(desk.api().clientId());
        if (!own && !isAutomatic(event) && !notices.followsAnother(before, event)) {
            String sentence = notices.of(before, event);
            desk.change(model -> model.notice(sentence).logged(sentence));
        }
        desk.loader().apply(event);
        details.apply(event);
    }

    /** Automatic reminders follow a change of a booking, which is the one worth telling. */
    private static boolean isAutomatic(Event event) {
        return event.entity().equals("reminder")
                && !Json.textOrEmpty(event.payload(), "type").equals("manual");
    }

    @Override
    public void onCaughtUp(int missed) {
        if (missed > 0) {
            mailbox.post(
                    false, () -> desk.change(model -> model.logged(desk.texts().of("notice.caughtUp", missed))));
        }
    }

    @Override
    public void onDisconnected(String why, Duration pause) {
        mailbox.post(true, () -> desk.change(model -> model.link(model.link().state(Link.State.LOST))));
    }

    @Override
    public void onPresence(JsonNode frame) {
        if (Json.textOrEmpty(frame, "entity").equals("booking")) {
            mailbox.post(false, () -> desk.change(model -> model.present(present(model, frame))));
        }
    }

    private Map<Long, List<String>> present(LiveModel model, JsonNode frame) {
        Map<Long, List<String>> present = new HashMap<>(model.present());
        List<String> others = Json.list(frame, "users", person -> person).stream()
                .filter(person -> person.path("userId").asLong() != user)
                .map(this::person)
                .toList();
        long id = Json.number(frame, "id");
        if (others.isEmpty()) {
            present.remove(id);
        } else {
            present.put(id, others);
        }
        return present;
    }

    private String person(JsonNode person) {
        String key = Json.textOrEmpty(person, "mode").equals("edit") ? "present.edit" : "present.view";
        return desk.texts().of(key, Json.textOrEmpty(person, "fullName"));
    }
}
