package herberge.architecture.breach.jacksonhasonehome.adapter.ws;

import com.fasterxml.jackson.databind.ObjectMapper;

record AtHome(ObjectMapper library) {}
