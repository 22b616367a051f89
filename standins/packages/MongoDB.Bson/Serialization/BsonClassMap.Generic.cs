using System.Linq.Expressions;
using System.Reflection;

namespace MongoDB.Bson.Serialization;

/// <summary>How the objects of a class are stored, said with lambdas.</summary>
public class BsonClassMap<TClass> : BsonClassMap
{
    public BsonClassMap()
        : base(typeof(TClass))
    {
    }

    public BsonClassMap(Action<BsonClassMap<TClass>> classMapInitializer)
        : base(typeof(TClass))
    {
        ArgumentNullException.ThrowIfNull(classMapInitializer);
        classMapInitializer(this);
    }

    public BsonClassMap(BsonClassMap baseClassMap)
        : base(typeof(TClass), baseClassMap)
    {
    }

    public new TClass CreateInstance() => (TClass)base.CreateInstance();

    public BsonMemberMap GetMemberMap<TMember>(Expression<Func<TClass, TMember>> memberLambda) => GetMemberMap(MemberOf(memberLambda).Name);

    public BsonCreatorMap MapCreator(Expression<Func<TClass, TClass>> creatorLambda)
    {
        ArgumentNullException.ThrowIfNull(creatorLambda);
        if (creatorLambda.Body is not NewExpression { Constructor: { } constructor } creation)
        {
            throw new NotSupportedException("BsonClassMap<TClass>.MapCreator takes a lambda that calls a constructor of the class.");
        }
        return MapConstructor(constructor).SetArguments(creation.Arguments.Select(argument => ((MemberExpression)argument).Member));
    }

    public BsonMemberMap MapExtraElementsField<TMember>(Expression<Func<TClass, TMember>> fieldLambda) => MapExtraElementsMember(MemberOf(fieldLambda));

    public BsonMemberMap MapExtraElementsMember<TMember>(Expression<Func<TClass, TMember>> memberLambda) => MapExtraElementsMember(MemberOf(memberLambda));

    public BsonMemberMap MapExtraElementsProperty<TMember>(Expression<Func<TClass, TMember>> propertyLambda) => MapExtraElementsMember(MemberOf(propertyLambda));

    public BsonMemberMap MapField<TMember>(Expression<Func<TClass, TMember>> fieldLambda) => MapMember(MemberOf(fieldLambda));

    public BsonMemberMap MapIdField<TMember>(Expression<Func<TClass, TMember>> fieldLambda) => MapIdMember(MemberOf(fieldLambda));

    public BsonMemberMap MapIdMember<TMember>(Expression<Func<TClass, TMember>> memberLambda) => MapIdMember(MemberOf(memberLambda));

    public BsonMemberMap MapIdProperty<TMember>(Expression<Func<TClass, TMember>> propertyLambda) => MapIdMember(MemberOf(propertyLambda));

    public BsonMemberMap MapMember<TMember>(Expression<Func<TClass, TMember>> memberLambda) => MapMember(MemberOf(memberLambda));

    public BsonMemberMap MapProperty<TMember>(Expression<Func<TClass, TMember>> propertyLambda) => MapMember(MemberOf(propertyLambda));

    public void UnmapField<TMember>(Expression<Func<TClass, TMember>> fieldLambda) => UnmapMember(MemberOf(fieldLambda));

    public void UnmapMember<TMember>(Expression<Func<TClass, TMember>> memberLambda) => UnmapMember(MemberOf(memberLambda));

    public void UnmapProperty<TMember>(Expression<Func<TClass, TMember>> propertyLambda) => UnmapMember(MemberOf(propertyLambda));

    private static MemberInfo MemberOf<TMember>(Expression<Func<TClass, TMember>> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var body = lambda.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : lambda.Body;
        return body is MemberExpression { Member: var member }
            ? typeof(TClass).GetMember(member.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).FirstOrDefault() ?? member
            : throw new BsonSerializationException("Invalid lambda expression: it must name a field or property.");
    }
}
