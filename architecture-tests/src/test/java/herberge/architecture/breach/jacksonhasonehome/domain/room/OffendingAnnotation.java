package herberge.architecture.breach.jacksonhasonehome.domain.room;

import com.fasterxml.jackson.annotation.JsonProperty;

record OffendingAnnotation(@JsonProperty("name") String name) {}
