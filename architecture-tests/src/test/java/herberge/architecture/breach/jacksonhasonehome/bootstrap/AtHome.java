package herberge.architecture.breach.jacksonhasonehome.bootstrap;

import com.fasterxml.jackson.databind.ObjectMapper;

record AtHome(ObjectMapper library) {}
