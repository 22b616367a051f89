using System.Reflection;
using System.Reflection.Metadata;

namespace StreamPlatform.Standins.Specs.Assemblies;

// the types and members that another assembly may use, inherited ones included
internal sealed class OfferedMembers(MetadataReader reader)
{
    private readonly Dictionary<string, TypeDefinitionHandle> _types = reader.TypeDefinitions
        .Where(t => IsVisible(reader, t))
        .ToDictionary(t => TypeNames.Of(reader, t));

    public bool HasType(string type) => _types.ContainsKey(type);

    public bool HasMember(string type, string signature)
    {
        for (var name = type; name is not null && _types.TryGetValue(name, out var handle); name = BaseOf(handle))
        {
            if (Members(handle).Contains(signature))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<string> Members(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var methods = type.GetMethods().Select(reader.GetMethodDefinition)
            .Where(m => IsOpen((int)(m.Attributes & MethodAttributes.MemberAccessMask)))
            .Select(m => SignatureText.Of(reader, m));
        var fields = type.GetFields().Select(reader.GetFieldDefinition)
            .Where(f => IsOpen((int)(f.Attributes & FieldAttributes.FieldAccessMask)))
            .Select(f => SignatureText.Of(reader, f));
        return methods.Concat(fields);
    }

    private string? BaseOf(TypeDefinitionHandle handle)
    {
        var parent = reader.GetTypeDefinition(handle).BaseType;
        return parent.Kind == HandleKind.TypeDefinition && !parent.IsNil ? TypeNames.Of(reader, (TypeDefinitionHandle)parent) : null;
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
                IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    // methods and fields number their access alike: family, family or assembly, public
    private static bool IsOpen(int access) =>
        access is (int)MethodAttributes.Public or (int)MethodAttributes.Family or (int)MethodAttributes.FamORAssem;
}
