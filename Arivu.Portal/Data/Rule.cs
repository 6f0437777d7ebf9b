using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Arivu.Portal.Data;

/// <summary>Puts rules together that the database is asked by, so that each is written once.</summary>
public static class Rule
{
    /// <summary>All of them hold.</summary>
    public static Expression<Func<T, bool>> All<T>(params ReadOnlySpan<Expression<Func<T, bool>>> rules)
    {
        var row = rules[0].Parameters[0];
        var all = rules[0].Body;
        foreach (var rule in rules[1..])
        {
            all = Expression.AndAlso(all, On(rule, row));
        }

        return Expression.Lambda<Func<T, bool>>(all, row);
    }

    /// <summary>It does not hold.</summary>
    public static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> rule) => Expression.Lambda<Func<T, bool>>(Expression.Not(rule.Body), rule.Parameters);

    /// <summary>One value where a rule holds, another where it does not.</summary>
    public static Expression<Func<T, TValue>> Choose<T, TValue>(Expression<Func<T, bool>> rule, Expression<Func<T, TValue>> holds, Expression<Func<T, TValue>> fails)
    {
        var row = rule.Parameters[0];
        return Expression.Lambda<Func<T, TValue>>(Expression.Condition(rule.Body, On(holds, row), On(fails, row)), row);
    }

    /// <summary>A rule of two, with its second given; the database gets it as a parameter.</summary>
    public static Expression<Func<T, bool>> With<T, TFact>(Expression<Func<T, TFact, bool>> rule, Expression<Func<TFact>> fact) =>
        Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(rule.Parameters[1], fact.Body, rule.Body), rule.Parameters[0]);

    private static Expression On<T, TValue>(Expression<Func<T, TValue>> rule, ParameterExpression row) => ReplacingExpressionVisitor.Replace(rule.Parameters[0], row, rule.Body);
}
