package herberge.architecture.breach.jacksonhasonehome.domain.room;

import com.fasterxml.jackson.databind.ObjectMapper;

record OffendingStranger(ObjectMapper library) {}
