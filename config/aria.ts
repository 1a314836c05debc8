import type { IPluginContext } from '@tarojs/service'

type Component = Record<string, string>

interface MiniPlatform {
  template?: { modifyCompProps?: (name: string, component: Component) => Component }
}

const SPOKEN = new Set(['view', 'text', 'button', 'input', 'textarea', 'image', 'picker', 'scroll-view'])
const NAMES = ['aria-role', 'aria-label', 'aria-hidden', 'aria-checked', 'aria-disabled']
const spoken = Object.fromEntries(NAMES.map((name) => [name, '']))

/** Taro's templates for WeChat leave the aria attributes out; a screen reader needs them. */
export default function aria(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: MiniPlatform) {
      if (!template) return
      template.modifyCompProps = (name, component) =>
        SPOKEN.has(name) ? { ...component, ...spoken } : component
    },
  })
}
