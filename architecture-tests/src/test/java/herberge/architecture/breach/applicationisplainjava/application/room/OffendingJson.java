package herberge.architecture.breach.applicationisplainjava.application.room;

import com.fasterxml.jackson.databind.JsonNode;

record OffendingJson(JsonNode json) {}
