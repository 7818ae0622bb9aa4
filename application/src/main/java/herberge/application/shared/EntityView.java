package herberge.application.shared;

import java.util.List;

/** An entity as every answer shows it. Each kind of entity has one such record. */
public interface EntityView {

    long version();

    /**
     * What the view shows that can change while the version stays, such as the name of a booking's guest. The ETag covers
     * these texts too.
     */
    List<String> unversionedTexts();
}
