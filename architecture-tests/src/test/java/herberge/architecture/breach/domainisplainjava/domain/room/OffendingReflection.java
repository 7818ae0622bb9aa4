package herberge.architecture.breach.domainisplainjava.domain.room;

import java.lang.reflect.Field;

record OffendingReflection(Field field) {}
