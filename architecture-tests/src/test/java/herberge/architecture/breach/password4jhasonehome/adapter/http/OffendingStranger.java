package herberge.architecture.breach.password4jhasonehome.adapter.http;

import com.password4j.Hash;

record OffendingStranger(Hash library) {}
