using System.Linq.Expressions;
using System.Reflection;

namespace MongoDB.Bson.Serialization;

/// <summary>Compiled access to a field or property.</summary>
internal sealed class MemberAccess(MemberInfo member)
{
    private Func<object, object> _getter;
    private Action<object, object> _setter;

    public bool IsReadOnly => member switch
    {
        FieldInfo { IsInitOnly: var isInitOnly, IsLiteral: var isLiteral } => isInitOnly || isLiteral,
        PropertyInfo property => !property.CanWrite,
        _ => throw new NotSupportedException($"{member.MemberType} members cannot be mapped."),
    };

    public Func<object, object> Getter => _getter ??= CompileGetter();

    public Action<object, object> Setter => _setter ??= CompileSetter();

    private Func<object, object> CompileGetter()
    {
        var instance = Expression.Parameter(typeof(object));
        var access = Expression.MakeMemberAccess(Expression.Convert(instance, member.DeclaringType), member);
        return Expression.Lambda<Func<object, object>>(Expression.Convert(access, typeof(object)), instance).Compile();
    }

    private Action<object, object> CompileSetter()
    {
        if (IsReadOnly)
        {
            throw new BsonSerializationException($"The property '{member.DeclaringType.FullName} {member.Name}' of class '{member.ReflectedType.FullName}' has no setter.");
        }
        if (member.DeclaringType.IsValueType)
        {
            // an expression would set the member of an unboxed copy
            return member is FieldInfo field ? field.SetValue : ((PropertyInfo)member).SetValue;
        }
        var instance = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var access = Expression.MakeMemberAccess(Expression.Convert(instance, member.DeclaringType), member);
        var assign = Expression.Assign(access, Expression.Convert(value, access.Type));
        return Expression.Lambda<Action<object, object>>(assign, instance, value).Compile();
    }
}
