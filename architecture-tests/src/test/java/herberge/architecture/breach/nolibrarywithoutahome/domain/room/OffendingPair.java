package herberge.architecture.breach.nolibrarywithoutahome.domain.room;

import org.assertj.core.groups.Tuple;

record OffendingPair(Tuple pair) {}
