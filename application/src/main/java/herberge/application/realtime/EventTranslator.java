package herberge.application.realtime;

import herberge.application.port.EventLog.Logged;
import herberge.application.shared.EventView;
import herberge.application.shared.Operation;

/** Turns entries of the event log into events with their audience. */
final class EventTranslator {

    private final AudienceRules audiences;

    EventTranslator(AudienceRules audiences) {
        this.audiences = audiences;
    }

    AddressedEvent translate(Logged logged) {
        EventView gone = new EventView.Gone(logged.id());
        EventView payload = logged.view() == null ? gone : logged.view();
        Event event = event(logged, logged.isErasure() ? Operation.UPDATED : logged.operation(), payload);
        return new AddressedEvent(
                event,
                audiences.of(logged.kind(), logged.owners()),
                audiences.ownBookingsOnly() && !logged.former().isEmpty()
                        ? new AddressedEvent.Parting(event(logged, Operation.DELETED, gone), logged.former())
                        : null,
                payload.account().orElse(null),
                logged.length());
    }

    private static Event event(Logged logged, Operation operation, EventView payload) {
        return new Event(
                logged.kind().code() + "-" + payload.createdAs().orElse(operation.code()),
                logged.seq(),
                logged.kind().code(),
                logged.id(),
                logged.version(),
                payload,
                logged.author().value(),
                logged.username(),
                logged.clientId(),
                logged.at());
    }
}
