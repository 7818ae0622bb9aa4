package herberge.architecture.breach.password4jhasonehome.adapter.security;

import com.password4j.Hash;

record AtHome(Hash library) {}
