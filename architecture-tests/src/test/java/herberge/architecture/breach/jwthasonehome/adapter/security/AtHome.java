package herberge.architecture.breach.jwthasonehome.adapter.security;

import com.auth0.jwt.interfaces.DecodedJWT;

record AtHome(DecodedJWT library) {}
