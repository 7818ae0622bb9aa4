package herberge.architecture.breach.jacksonhasonehome.adapter.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;

record AtHome(ObjectMapper library) {}
