package herberge.architecture.hygiene;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Types and methods as the JDK's own parser sees them; nothing is compiled. */
final class JavaSyntax {

    /** A top-level or nested type, {@code binaryName} with a dollar sign before each nested name. */
    record Type(
            SourceFile file,
            String binaryName,
            boolean topLevel,
            boolean isPublic,
            boolean isInterface,
            boolean documented,
            List<String> supertypes) {

        String simpleName() {
            return lastWord(binaryName);
        }
    }

    /** A method or constructor with a body, whose lines count from brace to brace. */
    record Method(
            SourceFile file,
            String owner,
            String name,
            long line,
            long bodyLines,
            boolean plainList,
            List<String> annotations,
            String body) {

        String where() {
            return file.path() + ":" + line;
        }
    }

    /** A call of something that goes on in another thread: which one, a further argument may say. */
    record AsyncCall(SourceFile file, long line, String name, int arguments) {}

    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<AsyncCall> asyncCalls = new ArrayList<>();

    private JavaSyntax() {}

    static JavaSyntax of(Stream<SourceFile> files) {
        Map<URI, SourceFile> byUri = files.collect(toMap(JavaSyntax::uri, file -> file));
        List<InMemory> sources = byUri.values().stream().map(InMemory::new).toList();
        JavaSyntax syntax = new JavaSyntax();
        if (sources.isEmpty()) {
            return syntax;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                SourceFile file = requireNonNull(byUri.get(unit.getSourceFile().toUri()));
                syntax.new Visitor(file, unit, DocTrees.instance(task)).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return syntax;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    List<AsyncCall> asyncCalls() {
        return asyncCalls;
    }

    private static boolean isPlainList(MethodTree method) {
        AtomicInteger nested = new AtomicInteger();
        new NestingScanner().scan(method.getBody().getStatements(), nested);
        return nested.get() == 0 && method.getBody().getStatements().size() <= 3;
    }

    private static URI uri(SourceFile file) {
        return URI.create("memory:///" + file.path());
    }

    private static String lastWord(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** Counts what makes a list more than a list. */
    private static final class NestingScanner extends TreeScanner<@Nullable Void, AtomicInteger> {
        @Override
        public @Nullable Void scan(@Nullable Tree tree, AtomicInteger nested) {
            if (tree instanceof BlockTree || tree instanceof LambdaExpressionTree || tree instanceof CaseTree) {
                nested.incrementAndGet();
            }
            return super.scan(tree, nested);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final SourceFile file;

        InMemory(SourceFile file) {
            super(uri(file), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    private final class Visitor extends TreePathScanner<@Nullable Void, @Nullable String> {
        private final SourceFile file;
        private final CompilationUnitTree unit;
        private final DocTrees trees;

        Visitor(SourceFile file, CompilationUnitTree unit, DocTrees trees) {
            this.file = file;
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable String outer) {
            String simple = type.getSimpleName().toString();
            String name = outer != null ? outer + "$" + simple : unit.getPackageName() + "." + simple;
            boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
            boolean documented = documented(getCurrentPath());
            types.add(new Type(file, name, outer == null, isPublic, isInterface, documented, supertypes(type)));
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable String owner) {
            if (method.getBody() != null && owner != null) {
                long from = line(trees.getSourcePositions().getStartPosition(unit, method.getBody()));
                long to = line(trees.getSourcePositions().getEndPosition(unit, method.getBody()));
                List<String> annotations = method.getModifiers().getAnnotations().stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .toList();
                String name = method.getName().toString();
                String body = method.getBody().toString();
                methods.add(new Method(file, owner, name, from, to - from + 1, isPlainList(method), annotations, body));
            }
            return super.visitMethod(method, owner);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable String owner) {
            String name = lastWord(call.getMethodSelect().toString());
            if (name.endsWith("Async")) {
                long line = line(trees.getSourcePositions().getEndPosition(unit, call.getMethodSelect()));
                asyncCalls.add(
                        new AsyncCall(file, line, name, call.getArguments().size()));
            }
            return super.visitMethodInvocation(call, owner);
        }

        /** Simple names, without type arguments: what is imported from where does not matter here. */
        private List<String> supertypes(ClassTree type) {
            return Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                    .map(tree -> lastWord(tree.toString().replaceFirst("<.*", "")))
                    .toList();
        }

        private boolean documented(TreePath path) {
            String comment = trees.getDocComment(path);
            return comment != null && !comment.isBlank();
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
