using System.Reflection;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The arguments of a constructor are the members that its parameters are called after.</summary>
public class NamedParameterCreatorMapConvention : ConventionBase, ICreatorMapConvention
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public void Apply(BsonCreatorMap creatorMap)
    {
        ArgumentNullException.ThrowIfNull(creatorMap);
        if (creatorMap.Arguments != null || creatorMap.MemberInfo is not MethodBase method)
        {
            return;
        }
        var arguments = method.GetParameters().Select(parameter => Find(creatorMap.ClassMap.ClassType, parameter)).ToList();
        if (!arguments.Contains(null))
        {
            creatorMap.SetArguments(arguments);
        }
    }

    private static MemberInfo Find(Type type, ParameterInfo parameter) =>
        (MemberInfo)Array.Find(type.GetProperties(Members), property => property.PropertyType == parameter.ParameterType && IsCalled(property, parameter))
        ?? Array.Find(type.GetFields(Members), field => field.FieldType == parameter.ParameterType && IsCalled(field, parameter));

    private static bool IsCalled(MemberInfo member, ParameterInfo parameter) => string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);
}
