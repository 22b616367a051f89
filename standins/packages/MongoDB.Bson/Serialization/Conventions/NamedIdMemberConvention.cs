using System.Reflection;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The member called Id is the id.</summary>
public class NamedIdMemberConvention : ConventionBase, IClassMapConvention
{
    private readonly NamedMemberFinder _finder;

    public NamedIdMemberConvention(params string[] names)
        : this((IEnumerable<string>)names)
    {
    }

    public NamedIdMemberConvention(IEnumerable<string> names)
        : this(names, NamedMemberFinder.FieldsAndProperties, NamedMemberFinder.PublicInstance)
    {
    }

    public NamedIdMemberConvention(IEnumerable<string> names, MemberTypes memberTypes)
        : this(names, memberTypes, NamedMemberFinder.PublicInstance)
    {
    }

    public NamedIdMemberConvention(IEnumerable<string> names, BindingFlags bindingFlags)
        : this(names, NamedMemberFinder.FieldsAndProperties, bindingFlags)
    {
    }

    public NamedIdMemberConvention(IEnumerable<string> names, MemberTypes memberTypes, BindingFlags bindingFlags) =>
        _finder = new NamedMemberFinder(names ?? throw new ArgumentNullException(nameof(names)), memberTypes, bindingFlags);

    public void Apply(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        if (_finder.Find(classMap, member => !IsOverride(classMap, member)) is { } id)
        {
            classMap.MapIdMember(id);
        }
    }

    private static bool IsOverride(BsonClassMap classMap, MemberInfo member) =>
        member is PropertyInfo { GetMethod: { IsVirtual: true } getter } && getter.GetBaseDefinition().DeclaringType != classMap.ClassType;
}
