using System.Reflection;
using MongoDB.Bson.Serialization.Attributes;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>What attributes on a class, its members and constructors say.</summary>
public class AttributeConventionPack : IConventionPack
{
    private AttributeConventionPack()
    {
    }

    public static IConventionPack Instance { get; } = new AttributeConventionPack();

    public IEnumerable<IConvention> Conventions { get; } = [new AttributeConvention()];

    private sealed class AttributeConvention : ConventionBase, IClassMapConvention, ICreatorMapConvention, IMemberMapConvention, IPostProcessingConvention
    {
        private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        public void Apply(BsonClassMap classMap)
        {
            foreach (var attribute in classMap.ClassType.GetCustomAttributes(inherit: false).OfType<IBsonClassMapAttribute>())
            {
                attribute.Apply(classMap);
            }
            OptIn(classMap);
            Ignore(classMap);
            foreach (var constructor in classMap.ClassType.GetConstructors(Declared).Where(HasCreatorAttribute))
            {
                classMap.MapConstructor(constructor);
            }
            foreach (var method in classMap.ClassType.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(HasCreatorAttribute))
            {
                classMap.MapFactoryMethod(method);
            }
        }

        public void Apply(BsonCreatorMap creatorMap)
        {
            foreach (var attribute in creatorMap.MemberInfo?.GetCustomAttributes(inherit: false).OfType<IBsonCreatorMapAttribute>() ?? [])
            {
                attribute.Apply(creatorMap);
            }
        }

        public void Apply(BsonMemberMap memberMap)
        {
            foreach (var attribute in memberMap.MemberInfo.GetCustomAttributes(inherit: false).OfType<IBsonMemberMapAttribute>())
            {
                attribute.Apply(memberMap);
            }
        }

        public void PostProcess(BsonClassMap classMap)
        {
            foreach (var attribute in classMap.ClassType.GetCustomAttributes(inherit: false).OfType<IBsonPostProcessingAttribute>())
            {
                attribute.PostProcess(classMap);
            }
        }

        private static bool HasCreatorAttribute(MethodBase method) => method.GetCustomAttributes(inherit: false).OfType<IBsonCreatorMapAttribute>().Any();

        /// <summary>A private or read only member with an attribute is mapped too.</summary>
        private static void OptIn(BsonClassMap classMap)
        {
            var members = classMap.ClassType.GetFields(Declared).Concat<MemberInfo>(classMap.ClassType.GetProperties(Declared));
            foreach (var member in members.Where(member => member.GetCustomAttributes(inherit: false).OfType<IBsonMemberMapAttribute>().Any()))
            {
                classMap.MapMember(member);
            }
        }

        private static void Ignore(BsonClassMap classMap)
        {
            foreach (var map in classMap.DeclaredMemberMaps.Where(map => map.MemberInfo.IsDefined(typeof(BsonIgnoreAttribute), inherit: false)).ToList())
            {
                classMap.UnmapMember(map.MemberInfo);
            }
        }
    }
}
