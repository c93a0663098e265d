package org.banteng.image.aot;

import org.teavm.interop.Platforms;
import org.teavm.interop.SupportedOn;
import org.teavm.interop.UnsupportedOn;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementReader;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The part of the JDK's class library that metal has. Says of class files what they use beyond
 * that: all of them, where the compiler only looks at what one program reaches.
 */
final class ClassLibrary implements AutoCloseable {
    private final ResourceProvider resources;
    private final ClasspathClassHolderSource source;
    private final Set<String> lacking = new TreeSet<>();

    /** Where the instruction is that is looked at: {@code Class.method(line)}. */
    private String place = "";

    ClassLibrary() {
        resources = new ProgramFiles(RuntimeClassPath.entries());
        source =
                new ClasspathClassHolderSource(
                        resources,
                        new ReferenceCache(),
                        Library.mapping(ClassLibrary.class.getClassLoader()));
    }

    @Override
    public void close() throws IOException {
        resources.close();
    }

    /**
     * What the classes of a directory or jar use that metal lacks, with the place; and how many
     * classes there are.
     */
    Report check(Path entry) throws IOException {
        return check(entry, "");
    }

    /** The same of the classes below a folder of it, such as {@code org/banteng}. */
    Report check(Path entry, String folder) throws IOException {
        lacking.clear();
        int classes = 0;
        for (byte[] file : classFiles(entry, folder)) {
            check(ClassFile.of().parse(file));
            classes++;
        }
        return new Report(classes, List.copyOf(lacking));
    }

    record Report(int classes, List<String> lacking) {}

    private static List<byte[]> classFiles(Path entry, String folder) throws IOException {
        if (Files.isDirectory(entry)) {
            return classFilesBelow(entry.resolve(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(entry)) {
            return classFilesBelow(jar.getPath("/").resolve(folder));
        }
    }

    private static List<byte[]> classFilesBelow(Path root) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }

    private void check(ClassModel model) {
        String name = model.thisClass().asInternalName().replace('/', '.');
        place = name;
        model.superclass().ifPresent(this::needClass);
        model.interfaces().forEach(this::needClass);
        for (MethodModel method : model.methods()) {
            place = name + "." + method.methodName().stringValue();
            method.code().ifPresent(code -> code.forEach(element -> check(name, method, element)));
        }
    }

    private void check(String type, MethodModel method, CodeElement element) {
        switch (element) {
            case LineNumber line ->
                    place = type + "." + method.methodName().stringValue() + ":" + line.line();
            case InvokeInstruction call ->
                    needMethod(
                            call.owner().asSymbol(),
                            call.name().stringValue(),
                            call.type().stringValue());
            case FieldInstruction field ->
                    needField(field.owner().asSymbol(), field.name().stringValue());
            case NewObjectInstruction creation -> needClass(creation.className());
            case TypeCheckInstruction check -> needClass(check.type());
            case ExceptionCatch handler -> handler.catchType().ifPresent(this::needClass);
            case ConstantInstruction constant -> needConstant(constant.constantValue());
            case InvokeDynamicInstruction dynamic ->
                    dynamic.bootstrapArgs().forEach(this::needConstant);
            default -> {}
        }
    }

    private void needConstant(ConstantDesc constant) {
        if (constant instanceof ClassDesc type) {
            needClass(type);
        } else if (constant instanceof DirectMethodHandleDesc handle) {
            switch (handle.kind()) {
                case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
                        needField(handle.owner(), handle.methodName());
                default ->
                        needMethod(handle.owner(), handle.methodName(), handle.lookupDescriptor());
            }
        }
    }

    private void needClass(ClassEntry type) {
        needClass(type.asSymbol());
    }

    private void needClass(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (isOfJdk(element)) {
            ClassReader found = source.get(nameOf(element));
            if (found == null || !isOnMetal(found)) {
                lack(nameOf(element));
            }
        }
    }

    private void needMethod(ClassDesc owner, String name, String descriptor) {
        needClass(owner);
        if (isOfJdk(owner) && source.get(nameOf(owner)) != null) {
            MethodDescriptor wanted = MethodDescriptor.parse(name + descriptor);
            MethodReader found = findMethod(nameOf(owner), wanted);
            if (found == null || !isOnMetal(found)) {
                lack(nameOf(owner) + "." + name + descriptor);
            }
        }
    }

    /** TeaVM makes the fields of {@code System}, which hold the standard streams, itself. */
    private void needField(ClassDesc owner, String name) {
        needClass(owner);
        if (isOfJdk(owner)
                && !nameOf(owner).equals("java.lang.System")
                && source.get(nameOf(owner)) != null
                && findField(nameOf(owner), name) == null) {
            lack(nameOf(owner) + "." + name);
        }
    }

    private MethodReader findMethod(String type, MethodDescriptor wanted) {
        ClassReader at = source.get(type);
        if (at == null) {
            return null;
        }
        MethodReader found = at.getMethod(wanted);
        found = found == null ? LibraryMembers.find(type, wanted, source) : found;
        if (found == null && at.getParent() != null) {
            found = findMethod(at.getParent(), wanted);
        }
        for (String above : at.getInterfaces()) {
            found = found == null ? findMethod(above, wanted) : found;
        }
        boolean isObjects = found == null && at.getParent() == null;
        return isObjects ? source.get("java.lang.Object").getMethod(wanted) : found;
    }

    private FieldReader findField(String type, String name) {
        ClassReader at = source.get(type);
        if (at == null) {
            return null;
        }
        FieldReader found = at.getField(name);
        if (found == null && at.getParent() != null) {
            found = findField(at.getParent(), name);
        }
        for (String above : at.getInterfaces()) {
            found = found == null ? findField(above, name) : found;
        }
        return found;
    }

    /** TeaVM says so of what depends on the platform that it compiles for. */
    private static boolean isOnMetal(ElementReader element) {
        AnnotationReader unsupported = element.getAnnotations().get(UnsupportedOn.class.getName());
        AnnotationReader supported = element.getAnnotations().get(SupportedOn.class.getName());
        return (unsupported == null || !namesC(unsupported))
                && (supported == null || namesC(supported));
    }

    private static boolean namesC(AnnotationReader platforms) {
        return platforms.getValue("value").getList().stream()
                .map(AnnotationValue::getString)
                .anyMatch(Set.of(Platforms.C, Platforms.LOW_LEVEL)::contains);
    }

    private void lack(String what) {
        lacking.add(what + " in " + place);
    }

    private static boolean isOfJdk(ClassDesc type) {
        return !type.isArray() && !type.isPrimitive() && type.packageName().startsWith("java.");
    }

    /** {@code java.util.Map$Entry}, not {@code Map.Entry}. */
    private static String nameOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
