using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Zhibiao.Storing.Packing;

/// <summary>Writes and reads the model's records by what they are made of, so that a property that is added to one is never forgotten here.</summary>
/// <remarks>
/// The bytes have no description of themselves: only the same build of the library reads them back. A record is taken through the constructor of most
/// parameters that all stand for properties, and through its other properties that can be set.
/// </remarks>
/// <typeparam name="T">The record.</typeparam>
internal static class Pack<T>
{
    /// <summary>Writes a value.</summary>
    public static Action<PackWriter, T> Write { get; } = MakeWrite();

    /// <summary>Reads a value.</summary>
    public static Func<PackReader, T> Read { get; } = MakeRead();

    private static Action<PackWriter, T> MakeWrite()
    {
        ParameterExpression writer = Expression.Parameter(typeof(PackWriter), "writer");
        ParameterExpression value = Expression.Parameter(typeof(T), "value");
        return Expression.Lambda<Action<PackWriter, T>>(WriteOf(writer, value), writer, value).Compile();
    }

    private static Func<PackReader, T> MakeRead()
    {
        ParameterExpression reader = Expression.Parameter(typeof(PackReader), "reader");
        return Expression.Lambda<Func<PackReader, T>>(ReadOf(reader), reader).Compile();
    }

    private static Expression WriteOf(Expression writer, Expression value)
    {
        Type type = typeof(T);
        if (PackShape.Plain(type) is { } plain)
            return Expression.Call(writer, typeof(PackWriter).GetMethod(nameof(PackWriter.Write), [plain.Type])!, type.IsEnum ? Expression.Convert(value, plain.Type) : value);
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Expression.Block(
                Flag(writer, Expression.Property(value, "HasValue")),
                Expression.IfThen(Expression.Property(value, "HasValue"), PackShape.WriteMember(inner, writer, Expression.Property(value, "Value"))));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Expression.Call(typeof(PackShape), nameof(PackShape.WriteArray), type.GetGenericArguments(), writer, value);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Expression.Call(typeof(PackShape), nameof(PackShape.WriteList), type.GetGenericArguments(), writer, value);
        Expression members = Expression.Block([.. PackShape.Members(type).All.Select(member => PackShape.WriteMember(member.PropertyType, writer, Expression.Property(value, member))), Expression.Empty()]);
        return type.IsValueType ? members
            : Expression.Block(
                Flag(writer, Expression.ReferenceNotEqual(value, Expression.Constant(null))),
                Expression.IfThen(Expression.ReferenceNotEqual(value, Expression.Constant(null)), members));
    }

    private static Expression ReadOf(Expression reader)
    {
        Type type = typeof(T);
        if (PackShape.Plain(type) is { } plain)
        {
            Expression read = Expression.Call(reader, typeof(PackReader).GetMethod(plain.Read)!);
            return type.IsEnum ? Expression.Convert(read, type) : read;
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
            return IfFlag(reader, Expression.Convert(PackShape.ReadMember(inner, reader), type));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Expression.Call(typeof(PackShape), nameof(PackShape.ReadArray), type.GetGenericArguments(), reader);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Expression.Call(typeof(PackShape), nameof(PackShape.ReadList), type.GetGenericArguments(), reader);
        (ConstructorInfo? constructor, PropertyInfo[] given, PropertyInfo[] set) = PackShape.Members(type);
        NewExpression made = constructor is null ? Expression.New(type)
            : Expression.New(constructor, given.Select(member => PackShape.ReadMember(member.PropertyType, reader)));
        Expression record = Expression.MemberInit(made, set.Select(member => Expression.Bind(member, PackShape.ReadMember(member.PropertyType, reader))));
        return type.IsValueType ? record : IfFlag(reader, record);
    }

    private static MethodCallExpression Flag(Expression writer, Expression there) =>
        Expression.Call(writer, typeof(PackWriter).GetMethod(nameof(PackWriter.Write), [typeof(bool)])!, there);

    private static ConditionalExpression IfFlag(Expression reader, Expression there) =>
        Expression.Condition(Expression.Call(reader, typeof(PackReader).GetMethod(nameof(PackReader.ReadBoolean))!), there, Expression.Default(typeof(T)));
}
