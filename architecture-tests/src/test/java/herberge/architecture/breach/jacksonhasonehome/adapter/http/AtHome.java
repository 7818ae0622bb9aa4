package herberge.architecture.breach.jacksonhasonehome.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;

record AtHome(ObjectMapper library) {}
