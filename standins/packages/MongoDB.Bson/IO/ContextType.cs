namespace MongoDB.Bson.IO;

/// <summary>Where in the tree a reader or writer is.</summary>
public enum ContextType
{
    TopLevel,
    Document,
    Array,
    JavaScriptWithScope,
    ScopeDocument,
}
