using System.Reflection;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Maps public fields and properties that can be read and written.</summary>
public class ReadWriteMemberFinderConvention : ConventionBase, IClassMapConvention
{
    private readonly MemberTypes _memberTypes;
    private readonly BindingFlags _bindingFlags;

    public ReadWriteMemberFinderConvention()
        : this(MemberTypes.Field | MemberTypes.Property, BindingFlags.Instance | BindingFlags.Public)
    {
    }

    public ReadWriteMemberFinderConvention(MemberTypes memberTypes)
        : this(memberTypes, BindingFlags.Instance | BindingFlags.Public)
    {
    }

    public ReadWriteMemberFinderConvention(BindingFlags bindingFlags)
        : this(MemberTypes.Field | MemberTypes.Property, bindingFlags)
    {
    }

    public ReadWriteMemberFinderConvention(MemberTypes memberTypes, BindingFlags bindingFlags)
    {
        _memberTypes = memberTypes;
        _bindingFlags = bindingFlags | BindingFlags.DeclaredOnly;
    }

    public void Apply(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        // in the order of the fields and then the properties of the source
        if (_memberTypes.HasFlag(MemberTypes.Field))
        {
            foreach (var field in classMap.ClassType.GetFields(_bindingFlags).Where(field => !field.IsInitOnly && !field.IsLiteral))
            {
                classMap.MapMember(field);
            }
        }
        if (_memberTypes.HasFlag(MemberTypes.Property))
        {
            foreach (var property in classMap.ClassType.GetProperties(_bindingFlags).Where(property => IsMapped(classMap, property)))
            {
                classMap.MapMember(property);
            }
        }
    }

    private static bool IsMapped(BsonClassMap classMap, PropertyInfo property) =>
        property.CanRead
        && (property.CanWrite || classMap.IsAnonymous)
        && property.GetIndexParameters().Length == 0
        // an override is the base class's member
        && (!property.GetMethod.IsVirtual || property.GetMethod.GetBaseDefinition().DeclaringType == classMap.ClassType);
}
