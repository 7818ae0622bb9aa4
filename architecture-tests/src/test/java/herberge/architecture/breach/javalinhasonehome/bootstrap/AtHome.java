package herberge.architecture.breach.javalinhasonehome.bootstrap;

import io.javalin.http.Context;

record AtHome(Context library) {}
