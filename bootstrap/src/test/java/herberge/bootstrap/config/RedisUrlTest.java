package herberge.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.bootstrap.config.Config.Redis;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {

    @Test
    void readsEveryPart() {
        assertThat(RedisUrl.parse("rediss://desk:p%40ss+w%C3%B6rd@redis.example.org:7000/"))
                .isEqualTo(new Redis("redis.example.org", 7000, true, Optional.of("desk"), Optional.of("p@ss+wörd")));
        assertThat(RedisUrl.parse("redis://:secret@[::1]"))
                .isEqualTo(new Redis("::1", 6379, false, Optional.empty(), Optional.of("secret")));
        assertThat(RedisUrl.parse("redis://redis"))
                .isEqualTo(new Redis("redis", 6379, false, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "swordfish",
                "http://:swordfish@redis",
                "redis:swordfish",
                "redis://",
                "redis://:swordfish@",
                "redis://:swordfish@redis:0",
                "redis://:swordfish@redis:70000",
                "redis://:swordfish@redis:x",
                "redis://:swordfish@redis/1",
                "redis://:swordfish@redis?db=1",
                "redis://:swordfish@redis#1",
                "redis://:sword fish@redis",
                "redis://:sword%zzfish@redis",
                "redis://:swordfish@fish@redis",
                "redis://swordfish@redis",
                "redis://swordfish:@redis"
            })
    void saysWhatItExpectedAndNotWhatItWasGiven(String text) {
        Throwable refused = catchThrowable(() -> RedisUrl.parse(text));

        assertThat(refused)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected redis://")
                .hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("fish");
    }

    @Test
    void showsNoPassword() {
        assertThat(RedisUrl.parse("redis://:swordfish@redis").toString()).doesNotContain("swordfish");
    }
}
