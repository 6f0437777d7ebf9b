#pragma warning disable EF1001 // the echo stands where EF itself sends queries
using System.Linq.Expressions;
using Arivu.Portal.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arivu.Portal.Tests;

/// <summary>Runs queries as ever, and lets the echo say each of them first.</summary>
internal sealed class EchoingQueries(
    IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database, IDiagnosticsLogger<DbLoggerCategory.Query> log, ICurrentDbContext current, IEvaluatableExpressionFilter filter, IModel model)
    : QueryCompiler(contexts, cache, keys, database, log, current, filter, model)
{
    private readonly PortalDbContext _asked = (PortalDbContext)current.Context;

    public override TResult Execute<TResult>(Expression query)
    {
        Echo(query, typeof(TResult));
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Echo(query, typeof(TResult));
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    private void Echo(Expression query, Type answer) => _asked.GetService<SqlServerEcho>().Ask(query, answer, _asked);
}

/// <summary>Plants a query into another context: its tables, and every context and query that its lambdas have caught.</summary>
internal sealed class Rerooting(PortalDbContext to) : ExpressionVisitor
{
    protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
        ? new EntityQueryRootExpression(to.GetService<IAsyncQueryProvider>(), to.Model.FindEntityType(root.EntityType.Name)!)
        : base.VisitExtension(node);

    protected override Expression VisitConstant(ConstantExpression node) => Planted(node, node.Value) ?? node;

    protected override Expression VisitMember(MemberExpression node) =>
        (Caught(node.Type) && Evaluated(node) is { } value ? Planted(node, value) : null) ?? base.VisitMember(node);

    private static bool Caught(Type type) => type.IsAssignableTo(typeof(DbContext)) || type.IsAssignableTo(typeof(IQueryable));

    private static object? Evaluated(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: System.Reflection.FieldInfo field, Expression: { } owner } when Evaluated(owner) is { } held => field.GetValue(held),
        _ => null,
    };

    private Expression? Planted(Expression node, object? value) => value switch
    {
        PortalDbContext => Expression.Constant(to, node.Type.IsAssignableFrom(to.GetType()) ? node.Type : to.GetType()),
        IQueryable query => Visit(query.Expression),
        _ => null,
    };
}
