package herberge.architecture.breach.jwthasonehome.bootstrap.security;

import com.auth0.jwt.interfaces.DecodedJWT;

record AtHome(DecodedJWT library) {}
