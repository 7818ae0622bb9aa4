package herberge.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.realtime.EventTable;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.application.shared.EntityKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EntityWiringTest {

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void listsTheTypeAndTheTableOfEveryKind(EntityKind kind) {
        EntityWiring.Entry<?> entry = EntityWiring.entry(kind);

        assertThat(entry.type().kind()).isEqualTo(kind);
        assertThat(entry.table().kind()).isEqualTo(kind);
        assertThat(EntityWiring.TABLES.kind(entry.table().name())).contains(kind);
    }

    @Test
    void readsEventsOfEveryPublishedKind() {
        assertThat(EntityWiring.eventSources())
                .extracting(EventTable::table)
                .extracting(EntityTable::kind)
                .containsExactlyElementsOf(Arrays.stream(EntityKind.values())
                        .filter(kind -> EntityWiring.entry(kind).type().published())
                        .toList());
    }
}
