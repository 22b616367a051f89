using System.Reflection;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A class without public setters and without parameterless constructor is made by the constructors whose parameters are its properties.</summary>
public class ImmutableTypeClassMapConvention : ConventionBase, IClassMapConvention
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public;

    public void Apply(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        var type = classMap.ClassType;
        var properties = type.GetProperties(Members).Where(property => property.GetIndexParameters().Length == 0).ToList();
        if (type.GetConstructor(Type.EmptyTypes) != null || properties.Exists(property => property.SetMethod is { IsPublic: true }))
        {
            return;
        }
        var anyMapped = false;
        foreach (var constructor in type.GetConstructors(Members | BindingFlags.NonPublic))
        {
            var matched = Match(constructor, properties);
            if (matched == null)
            {
                continue;
            }
            if (constructor.IsPublic && !type.IsAbstract)
            {
                classMap.MapConstructor(constructor).SetArguments(matched);
            }
            anyMapped = true;
        }
        if (anyMapped)
        {
            foreach (var property in properties.Where(property => property.DeclaringType == type && IsConstructed(type, property)))
            {
                classMap.MapMember(property);
            }
        }
    }

    private static List<PropertyInfo> Match(ConstructorInfo constructor, List<PropertyInfo> properties)
    {
        var parameters = constructor.GetParameters();
        if (parameters.Length == 0)
        {
            return null;
        }
        var matched = parameters.Select(parameter => properties.Find(property => Matches(property, parameter))).ToList();
        return matched.Contains(null) ? null : matched;
    }

    private static bool Matches(PropertyInfo property, ParameterInfo parameter) =>
        string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && property.PropertyType == parameter.ParameterType;

    private static bool IsConstructed(Type type, PropertyInfo property) =>
        property.CanRead && !(property.GetMethod.IsVirtual && property.GetMethod.GetBaseDefinition().DeclaringType != type)
        && type.GetConstructors(Members | BindingFlags.NonPublic).Any(constructor => Array.Exists(constructor.GetParameters(), parameter => Matches(property, parameter)));
}
