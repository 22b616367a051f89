using System.Reflection;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The member of a certain name takes the elements that no other member takes.</summary>
public class NamedExtraElementsMemberConvention : ConventionBase, IClassMapConvention
{
    private readonly NamedMemberFinder _finder;

    public NamedExtraElementsMemberConvention(string name)
        : this([name])
    {
    }

    public NamedExtraElementsMemberConvention(IEnumerable<string> names)
        : this(names, NamedMemberFinder.FieldsAndProperties, NamedMemberFinder.PublicInstance)
    {
    }

    public NamedExtraElementsMemberConvention(IEnumerable<string> names, MemberTypes memberTypes, BindingFlags bindingFlags) =>
        _finder = new NamedMemberFinder(names ?? throw new ArgumentNullException(nameof(names)), memberTypes, bindingFlags);

    public void Apply(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        if (_finder.Find(classMap, HoldsElements) is { } member)
        {
            classMap.MapExtraElementsMember(member);
        }
    }

    private static bool HoldsElements(MemberInfo member)
    {
        var type = BsonClassMap.GetMemberInfoType(member);
        return type == typeof(BsonDocument) || typeof(IDictionary<string, object>).IsAssignableFrom(type);
    }
}
