using System.Reflection;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Finds the first member that has one of some names.</summary>
internal sealed class NamedMemberFinder(IEnumerable<string> names, MemberTypes memberTypes, BindingFlags bindingFlags)
{
    public const MemberTypes FieldsAndProperties = MemberTypes.Field | MemberTypes.Property;
    public const BindingFlags PublicInstance = BindingFlags.Instance | BindingFlags.Public;

    private readonly List<string> _names = names.ToList();

    public MemberInfo Find(BsonClassMap map, Func<MemberInfo, bool> accepts) => _names
        .SelectMany(name => map.ClassType.GetMember(name, memberTypes, bindingFlags | BindingFlags.DeclaredOnly))
        .FirstOrDefault(member => accepts(member) && member is not PropertyInfo { CanRead: false });
}
