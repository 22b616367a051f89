using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StreamPlatform.Standins.Specs.Assemblies;

public sealed record MemberReferencesFound(int Types, int Members, IReadOnlyList<string> Missing);

// What a real assembly asks of the stand-in for its dependency, and what of it the stand-in does not have.
public static class MemberReferences
{
    public static MemberReferencesFound ResolveAll(Assembly realAssembly, Assembly standInAssembly) =>
        ResolveAll(realAssembly.Location, standInAssembly.Location);

    public static MemberReferencesFound ResolveAll(string realAssembly, string standInAssembly)
    {
        using var realFile = new PEReader(File.OpenRead(realAssembly));
        using var standInFile = new PEReader(File.OpenRead(standInAssembly));
        var real = realFile.GetMetadataReader();
        var standIn = standInFile.GetMetadataReader();
        var offered = new OfferedMembers(standIn);
        var name = standIn.GetString(standIn.GetAssemblyDefinition().Name);

        var types = real.TypeReferences.Where(t => ScopeOf(real, t) == name).Select(t => TypeNames.Of(real, t)).ToList();
        var missing = types.Where(t => !offered.HasType(t)).ToList();
        var members = 0;
        foreach (var handle in real.MemberReferences)
        {
            var member = real.GetMemberReference(handle);
            if (DeclaringType(real, member.Parent) is not { } type || ScopeOf(real, type) != name)
            {
                continue;
            }

            members++;
            var signature = SignatureText.Of(real, member);
            if (!offered.HasMember(TypeNames.Of(real, type), signature))
            {
                missing.Add($"{TypeNames.Of(real, type)}: {signature}");
            }
        }

        return new MemberReferencesFound(types.Count, members, missing);
    }

    private static TypeReferenceHandle? DeclaringType(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
        {
            return (TypeReferenceHandle)parent;
        }

        if (parent.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        // GENERICINST CLASS|VALUETYPE TypeDefOrRef ..., see ECMA-335 II.23.2.14
        var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadByte();
        var generic = blob.ReadTypeHandle();
        return generic.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)generic : null;
    }

    private static string? ScopeOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => ScopeOf(reader, (TypeReferenceHandle)scope),
            _ => null,
        };
    }
}
