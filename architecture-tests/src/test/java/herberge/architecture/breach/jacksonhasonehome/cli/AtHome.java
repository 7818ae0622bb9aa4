package herberge.architecture.breach.jacksonhasonehome.cli;

import com.fasterxml.jackson.databind.ObjectMapper;

record AtHome(ObjectMapper library) {}
