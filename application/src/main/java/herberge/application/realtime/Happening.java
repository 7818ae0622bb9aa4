package herberge.application.realtime;

/** An event and who may hear of it. */
public record Happening(Event event, Audience audience) {

    public long seq() {
        return event.seq();
    }
}
