package herberge.architecture.breach.password4jhasonehome.bootstrap.security;

import com.password4j.Hash;

record AtHome(Hash library) {}
