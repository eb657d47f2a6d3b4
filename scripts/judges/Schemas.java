import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Validates XML parts by the schemas of ECMA-376: a line for each fault, « path TAB line TAB fault ». */
class Schemas {
    private static final SchemaTypeLoader SCHEMAS = XmlBeans.typeLoaderUnion(
        TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

    public static void main(String[] lists) throws Exception {
        for (String path : Files.readAllLines(Path.of(lists[0]))) {
            validate(path);
        }
    }

    private static void validate(String path) throws Exception {
        XmlObject part = SCHEMAS.parse(new File(path), null, new XmlOptions().setLoadLineNumbers());
        if (part.schemaType() == XmlObject.type || part.schemaType().isNoType()) {
            System.out.println(path + "\t0\tno schema has this root");
            return;
        }
        List<XmlError> faults = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(faults));
        for (XmlError fault : faults) {
            System.out.println(path + "\t" + fault.getLine() + "\t" + fault.getMessage());
        }
    }
}
