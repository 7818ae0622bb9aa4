package herberge.cli.config;

import herberge.cli.api.ServerAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code desk.toml}.
 *
 * @param standard the name of the profile that is used unless another one is named; null if there is none
 */
public record DeskConfig(@Nullable String standard, List<Profile> profiles) {

    public static final DeskConfig NONE = new DeskConfig(null, List.of());

    public DeskConfig {
        profiles = List.copyOf(profiles);
    }

    public Optional<Profile> find(String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** The profile for this server: the standard one if it fits, else the first that does. */
    public Optional<Profile> of(ServerAddress server) {
        return Optional.ofNullable(standard)
                .flatMap(this::find)
                .filter(profile -> profile.server().equals(server))
                .or(() -> profiles.stream()
                        .filter(profile -> profile.server().equals(server))
                        .findFirst());
    }

    /** This configuration with another standard profile. */
    public DeskConfig withStandard(String name) {
        return new DeskConfig(name, profiles);
    }

    /** This configuration with the profiles and the standard profile of another one, which override its own. */
    public DeskConfig with(DeskConfig added) {
        Map<String, Profile> all = byName(profiles);
        all.putAll(byName(added.profiles));
        Collection<Profile> merged = all.values();
        return new DeskConfig(added.standard == null ? standard : added.standard, List.copyOf(merged));
    }

    private static Map<String, Profile> byName(List<Profile> profiles) {
        return profiles.stream()
                .collect(Collectors.toMap(Profile::name, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
