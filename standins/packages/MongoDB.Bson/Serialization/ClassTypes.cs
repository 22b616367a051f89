using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MongoDB.Bson.Serialization;

/// <summary>What class maps ask about types.</summary>
internal static class ClassTypes
{
    public static bool IsAnonymous(Type type) =>
        type.IsGenericType && type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>new T(), or an object without constructor call where there is no parameterless constructor.</summary>
    public static Func<object> Creator(Type type)
    {
        var constructor = type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes);
        if (type.IsAbstract || constructor == null)
        {
            return type.IsValueType ? () => Activator.CreateInstance(type) : () => RuntimeHelpers.GetUninitializedObject(type);
        }
        return Expression.Lambda<Func<object>>(Expression.Convert(Expression.New(constructor), typeof(object))).Compile();
    }

    /// <summary>bool ShouldSerialize{Member}(), if the class has it.</summary>
    public static Func<object, bool> ShouldSerialize(Type type, string memberName)
    {
        var method = type.GetMethod("ShouldSerialize" + memberName, Type.EmptyTypes);
        if (method == null || !method.IsPublic || method.ReturnType != typeof(bool))
        {
            return null;
        }
        var instance = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, bool>>(Expression.Call(Expression.Convert(instance, type), method), instance).Compile();
    }
}
