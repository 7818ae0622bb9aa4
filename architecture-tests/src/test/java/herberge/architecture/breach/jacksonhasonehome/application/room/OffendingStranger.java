package herberge.architecture.breach.jacksonhasonehome.application.room;

import com.fasterxml.jackson.databind.ObjectMapper;

record OffendingStranger(ObjectMapper library) {}
