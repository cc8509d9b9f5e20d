using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Zhibiao.Storing.Packing;

/// <summary>What a type is made of, and how its parts are written and read.</summary>
internal static class PackShape
{
    private static readonly Dictionary<Type, string> Readers = new()
    {
        [typeof(string)] = nameof(PackReader.ReadText),
        [typeof(bool)] = nameof(PackReader.ReadBoolean),
        [typeof(int)] = nameof(PackReader.ReadInt32),
        [typeof(long)] = nameof(PackReader.ReadInt64),
        [typeof(double)] = nameof(PackReader.ReadDouble),
        [typeof(decimal)] = nameof(PackReader.ReadDecimal),
        [typeof(DateOnly)] = nameof(PackReader.ReadDate),
    };

    /// <summary>For a type that is written as it is (an enumeration as its number): the type that is written, and the method that reads it; else null.</summary>
    public static (Type Type, string Read)? Plain(Type type)
    {
        Type written = type.IsEnum ? typeof(int) : type;
        return Readers.TryGetValue(written, out string? read) ? (written, read) : null;
    }

    /// <summary>The constructor, the properties that it takes, and those that are set after it.</summary>
    /// <exception cref="NotSupportedException">The type can't be made again from its properties.</exception>
    public static Parts Members(Type type)
    {
        if (type.Assembly != typeof(PackShape).Assembly)
            throw new NotSupportedException($"{type} is no record of the library");
        PropertyInfo[] all = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)];
        (ConstructorInfo Constructor, PropertyInfo[] Given)? best = type.GetConstructors()
            .Select(constructor => (constructor, constructor.GetParameters().Select(parameter => Array.Find(all, property => Fits(property, parameter))).OfType<PropertyInfo>().ToArray()))
            .Where(pair => pair.Item2.Length == pair.constructor.GetParameters().Length)
            .OrderByDescending(pair => pair.Item2.Length)
            .Select(pair => ((ConstructorInfo, PropertyInfo[])?)pair).FirstOrDefault();
        PropertyInfo[] given = best?.Given ?? [];
        return new Parts(best?.Constructor, given, [.. all.Where(property => property.SetMethod is { IsPublic: true } && !given.Contains(property))]);
    }

    public static Expression WriteMember(Type type, Expression writer, Expression value) =>
        Expression.Call(typeof(PackShape), nameof(WriteOne), [type], writer, value);

    public static Expression ReadMember(Type type, Expression reader) => Expression.Call(typeof(PackShape), nameof(ReadOne), [type], reader);

    public static void WriteOne<T>(PackWriter writer, T value) => Pack<T>.Write(writer, value);

    public static T ReadOne<T>(PackReader reader) => Pack<T>.Read(reader);

    public static void WriteArray<T>(PackWriter writer, ImmutableArray<T> items)
    {
        writer.Write(items.IsDefault ? 0 : items.Length);
        foreach (T item in items.IsDefault ? [] : items)
        {
            Pack<T>.Write(writer, item);
        }
    }

    public static ImmutableArray<T> ReadArray<T>(PackReader reader)
    {
        var items = new T[reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Pack<T>.Read(reader);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public static void WriteList<T>(PackWriter writer, IReadOnlyList<T> items) => WriteArray(writer, [.. items]);

    public static IReadOnlyList<T> ReadList<T>(PackReader reader) => ReadArray<T>(reader);

    private static bool Fits(PropertyInfo property, ParameterInfo parameter) =>
        property.PropertyType == parameter.ParameterType && string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);

    /// <param name="Constructor">Null for a structure that needs none.</param>
    /// <param name="Given">In the order of its parameters.</param>
    /// <param name="Set">Those that are set after it.</param>
    public sealed record Parts(ConstructorInfo? Constructor, PropertyInfo[] Given, PropertyInfo[] Set)
    {
        public IEnumerable<PropertyInfo> All => Given.Concat(Set);
    }
}
